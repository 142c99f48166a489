// exercise: answer
// expects: crashed
// says: /threw an error/
// about: It throws its own stack as a message, with all folders of the machine.

throw new Error(String(new Error("look").stack))
