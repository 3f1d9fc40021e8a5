"""What goes well, and what can others learn from it?"""
