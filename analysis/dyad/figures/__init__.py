"""What all figures share: type, colours, words."""
