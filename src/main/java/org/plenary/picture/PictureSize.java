package org.plenary.picture;

/** Width and height in pixels, as a reader sees the picture. */
public record PictureSize(int width, int height) {

  long pixels() {
    return (long) width * height;
  }

  /** By a quarter. */
  PictureSize turned() {
    return new PictureSize(/* width= */ height, /* height= */ width);
  }

  static PictureSize of(long width, long height) throws BrokenPicture {
    if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw BrokenPicture.damaged("its header gives no size");
    }
    return new PictureSize((int) width, (int) height);
  }
}
