// exercise: answer
// expects: crashed
// says: /threw an error/
// about: The same in an error while it is loaded.

throw new Error("\u001b[2J\u001b]0;owned\u0007\u0000\u009b31m\ud800\r\b\u001b[1A✓ passed")
