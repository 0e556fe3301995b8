package org.plenary.picture;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What may stand in a published SVG: nothing that runs, moves, or loads from elsewhere. */
final class SvgNames {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon
          text tspan textPath linearGradient radialGradient stop clipPath mask marker pattern filter
          feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
          feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
          feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
          feSpotLight feTile feTurbulence
          """);

  /** Only here is text anything but indentation. */
  static final Set<String> WITH_TEXT = words("text tspan textPath title desc");

  static final Set<String> PROPERTIES =
      words(
          """
          alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
          color-interpolation-filters direction display dominant-baseline fill fill-opacity
          fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
          font-stretch font-style font-variant font-weight isolation letter-spacing lighting-color
          line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode
          opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
          stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
          stroke-opacity stroke-width text-align text-anchor text-decoration text-rendering
          transform transform-origin unicode-bidi vector-effect visibility white-space word-spacing
          writing-mode
          """);

  static final Set<String> ATTRIBUTES =
      words(
          """
          amplitude aria-describedby aria-hidden aria-label aria-labelledby azimuth baseFrequency
          bias class clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent
          filterUnits fr fx fy gradientTransform gradientUnits height id in in2 intercept k1 k2 k3
          k4 kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight
          markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset operator
          order orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX
          pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY
          result role rotate rx ry scale seed side slope spacing specularConstant specularExponent
          spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues
          targetX targetY textLength type values viewBox width x x1 x2 xChannelSelector y y1 y2
          yChannelSelector z
          """);

  static final Set<String> FUNCTIONS =
      words(
          """
          blur brightness calc contrast cubic-bezier drop-shadow grayscale hsl hsla hue-rotate
          invert matrix opacity rgb rgba rotate saturate scale scalex scaley sepia skewx skewy
          translate translatex translatey
          """);

  private SvgNames() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.trim().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
