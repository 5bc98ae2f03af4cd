/** A style sheet as a copy of its own, apart from that of the atlas. */
declare module "*.css?page";
