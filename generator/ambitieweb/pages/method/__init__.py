"""What do the themes, levels and steps mean?"""
