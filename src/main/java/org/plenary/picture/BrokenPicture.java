package org.plenary.picture;

/** Why a picture cannot be published, and the way out; it ends at the door as a fault. */
final class BrokenPicture extends Exception {
  private static final long serialVersionUID = 1;

  private final String text;
  private final String help;

  BrokenPicture(String text, String help) {
    super(text, null, false, false);
    this.text = text;
    this.help = help;
  }

  PublishedPicture.Fault fault() {
    return new PublishedPicture.Fault(text, help);
  }

  static BrokenPicture cutShort() {
    return new BrokenPicture("it is cut short", "copy the whole file again from where it came");
  }

  static BrokenPicture damaged(String how) {
    return new BrokenPicture(
        "it is damaged: " + how, "open it in a picture editor and save it again");
  }

  static BrokenPicture notUpright() {
    return new BrokenPicture(
        "a note in it tells viewers to turn it, and notes are not published",
        "open it in a picture editor and save it upright");
  }
}
