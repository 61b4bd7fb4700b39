"""What each command of the command line does, one a file: run(options, paths)."""
