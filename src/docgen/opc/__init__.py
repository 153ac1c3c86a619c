"""Parts of an Office package: how they are parsed, refer to one another, and carry comments."""
