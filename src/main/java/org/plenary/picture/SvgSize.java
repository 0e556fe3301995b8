package org.plenary.picture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The size of a drawing in CSS pixels (SVG 2, section 8.2; CSS 2.2, section 10.3.2). */
final class SvgSize {
  private static final double DEFAULT_WIDTH = 300;
  private static final double DEFAULT_HEIGHT = 150;
  private static final int LARGEST = 100_000;
  private static final int LONGEST_NUMBER = 40;
  private static final Map<String, Double> UNITS =
      Map.of(
          "", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "in", 96.0, "mm", 96 / 25.4, "cm",
          96 / 2.54);

  private SvgSize() {}

  /** From the root's attributes, null where one is missing. */
  static PictureSize of(@Nullable String width, @Nullable String height, @Nullable String viewBox) {
    double[] box = box(viewBox);
    double wide = length(width);
    double high = length(height);
    double ratio = box[0] > 0 && box[1] > 0 ? box[0] / box[1] : 0;
    if (wide <= 0 && high <= 0) {
      wide = ratio > 0 ? box[0] : DEFAULT_WIDTH;
      high = ratio > 0 ? box[1] : DEFAULT_HEIGHT;
    } else if (wide <= 0) {
      wide = ratio > 0 ? high * ratio : DEFAULT_WIDTH;
    } else if (high <= 0) {
      high = ratio > 0 ? wide / ratio : DEFAULT_HEIGHT;
    }
    return new PictureSize(whole(wide), whole(high));
  }

  private static int whole(double length) {
    return (int) Math.max(1, Math.min(LARGEST, Math.round(length)));
  }

  /** Width and height of a view box, zero when it has none. */
  private static double[] box(@Nullable String viewBox) {
    String[] parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+", 5);
    return parts.length == 4
        ? new double[] {length(parts[2]), length(parts[3])}
        : new double[] {0, 0};
  }

  /** Zero for what is no absolute length, such as a percentage. */
  private static double length(@Nullable String text) {
    if (text == null || text.length() > LONGEST_NUMBER) {
      return 0;
    }
    String length = text.strip();
    int end = length.length();
    while (end > 0 && Character.isLetter(length.charAt(end - 1))) {
      end--;
    }
    Double unit = UNITS.get(length.substring(end));
    String number = length.substring(0, end);
    return unit != null && number.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?")
        ? Double.parseDouble(number) * unit
        : 0;
  }
}
