package org.plenary.picture;

import java.io.ByteArrayOutputStream;

/** GIF (version 89a): comments, plain texts and what applications added are left out. */
final class GifPicture implements PictureFormat {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int PLAIN_TEXT = 0x01;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  @Override
  public boolean begins(byte[] bytes) {
    ByteCursor in = new ByteCursor(bytes);
    return in.isNext("GIF87a") || in.isNext("GIF89a");
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    ByteCursor in = new ByteCursor(bytes).skip(6);
    return PictureSize.of(in.low16(), in.low16());
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    return new Cut(bytes, size(bytes)).run();
  }

  /** One way through a file. */
  private static final class Cut {
    private final PictureSize size;
    private final ByteCursor in;
    private final ByteArrayOutputStream out;
    private byte[] control = {};
    private int frames;

    Cut(byte[] bytes, PictureSize size) {
      this.size = size;
      this.in = new ByteCursor(bytes);
      this.out = new ByteArrayOutputStream(bytes.length);
    }

    byte[] run() throws BrokenPicture {
      int flags = in.copy().skip(10).u8();
      in.part(13).writeTo(out);
      in.part(colours(flags)).writeTo(out);
      for (int block = in.u8(); block != TRAILER; block = in.u8()) {
        switch (block) {
          case EXTENSION -> extension();
          case IMAGE -> frame();
          default -> throw BrokenPicture.damaged("it has a block that no GIF can have");
        }
      }
      if (frames == 0) {
        throw BrokenPicture.damaged("it has no frame");
      }
      out.write(TRAILER);
      return out.toByteArray();
    }

    private static int colours(int flags) {
      return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void frame() throws BrokenPicture {
      out.writeBytes(control);
      control = new byte[0];
      ByteCursor head = in.copy();
      int right = head.low16();
      int bottom = head.low16();
      right += head.low16();
      bottom += head.low16();
      if (right > size.width() || bottom > size.height()) {
        throw BrokenPicture.damaged("a frame in it is larger than the picture");
      }
      int colours = colours(head.u8());
      out.write(IMAGE);
      in.part(9 + colours + 1).writeTo(out);
      for (int length = in.u8(); length != 0; length = in.u8()) {
        out.write(length);
        in.part(length).writeTo(out);
      }
      out.write(0);
      frames++;
    }

    private void extension() throws BrokenPicture {
      int label = in.u8();
      if (label == GRAPHIC_CONTROL) {
        graphicControl();
      } else if (label == APPLICATION) {
        application();
      } else {
        control = label == PLAIN_TEXT ? new byte[0] : control;
        skipBlocks();
      }
    }

    /** Belongs to the frame that follows, and waits for it: a plain text takes it along. */
    private void graphicControl() throws BrokenPicture {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      kept.write(EXTENSION);
      kept.write(GRAPHIC_CONTROL);
      if (in.copy().u8() != 4) {
        throw BrokenPicture.damaged("a frame's timing cannot be read");
      }
      in.part(5).writeTo(kept);
      kept.write(0);
      skipBlocks();
      control = kept.toByteArray();
    }

    /** Of an animation's loop, the one block that counts its rounds. */
    private void application() throws BrokenPicture {
      boolean loop = in.isNext("\u000BNETSCAPE2.0") || in.isNext("\u000BANIMEXTS1.0");
      if (!loop) {
        skipBlocks();
        return;
      }
      ByteCursor name = in.part(12);
      if (in.isNext("\u0003\u0001")) {
        out.write(EXTENSION);
        out.write(APPLICATION);
        name.writeTo(out);
        in.part(4).writeTo(out);
        out.write(0);
      }
      skipBlocks();
    }

    private void skipBlocks() throws BrokenPicture {
      for (int length = in.u8(); length != 0; length = in.u8()) {
        in.skip(length);
      }
    }
  }
}
