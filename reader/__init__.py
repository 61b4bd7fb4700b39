"""Arabic Reader: Arabic news beside an offline English translation, with quotes by country."""
