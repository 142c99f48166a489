import { readFileSync } from "node:fs"
import { XmlAttribute, XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm"

const schema = XmlDocument.fromString(readFileSync(new URL("./junit.xsd", import.meta.url), "utf8"))
const validator = XsdValidator.fromDoc(schema)

/** A value for each XPath expression, of a text that is valid JUnit XML; throws with the reason. */
export const readJunit = (text: string) => {
  const document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    for (const suite of ["/testsuites", "/testsuites/testsuite"]) checkTotals(document, suite)
    const content = document.root.content
    return {
      content,
      all: (xpath: string): ReadonlyArray<string> => valuesIn(text, xpath),
    }
  } finally {
    document.dispose()
  }
}

const valuesIn = (text: string, xpath: string): ReadonlyArray<string> => {
  const document = XmlDocument.fromString(text)
  try {
    return document.find(xpath).map((node) => {
      if (node instanceof XmlAttribute) return node.value
      return node instanceof XmlElement ? node.content : ""
    })
  } finally {
    document.dispose()
  }
}

/** Consumers show the totals: they have to be those of the cases. */
const checkTotals = (document: XmlDocument, suites: string): void => {
  for (const suite of document.find(suites)) {
    if (!(suite instanceof XmlElement)) continue
    for (const [attribute, cases] of [
      ["tests", ".//testcase"],
      ["failures", ".//failure"],
      ["errors", ".//error"],
      ["skipped", ".//skipped"],
    ] as const) {
      const said = Number(suite.attr(attribute)?.value)
      const counted = suite.find(cases).length
      if (said !== counted) throw new Error(`${attribute}: ${said} said, ${counted} counted`)
    }
  }
}
