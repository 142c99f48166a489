// exercise: answer
// expects: crashed
// says: /while it was loaded[\s\S]*Error: boom[\s\S]*line 6/
// about: It throws before any check could run.

throw new Error("boom")
