"""Text for the ear: written Vietnamese into the words an announcer says aloud. What it cannot know it asks, never guesses."""
