"""What is the article on a page, and what is the page's."""
