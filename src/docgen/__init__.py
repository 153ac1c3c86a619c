"""docgen: official Chinese papers (公文) out of structured data, laid out to GB/T 9704-2012."""

__version__ = "0.1.0"
