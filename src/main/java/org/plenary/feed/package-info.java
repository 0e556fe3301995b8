/**
 * Floor 9: what readers of news and calendars subscribe to. {@code AtomFeed} and {@code Calendar}
 * plan their files; {@code Syndication} is what they share.
 */
@NullMarked
package org.plenary.feed;

import org.jspecify.annotations.NullMarked;
