"""Reading a file that a stranger may have made: looked at before it is opened, and opened in a process that may die."""
