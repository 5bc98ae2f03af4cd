/** In the place of the documents' paragraphs: an atlas that was built without them. */
export default null;
