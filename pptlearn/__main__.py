"""`python -m pptlearn`."""

from pptlearn.cli.app import main

main()
