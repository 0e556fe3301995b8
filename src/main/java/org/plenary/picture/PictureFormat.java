package org.plenary.picture;

/** One file format. Nothing here decodes pixels before the size has been judged. */
interface PictureFormat {

  /** Whether the first bytes are those of this format. */
  boolean begins(byte[] bytes);

  /** The size as displayed, from the header alone. */
  PictureSize size(byte[] bytes) throws BrokenPicture;

  /** The same picture, upright and without metadata. */
  byte[] withoutMetadata(byte[] bytes) throws BrokenPicture;
}
