"""The texts of files that people upload, and why some cannot be had."""
