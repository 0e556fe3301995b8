/**
 * Floor 5: pictures as they are published. The door is {@link
 * org.plenary.picture.PublishedPicture}: what describes a picture, such as the place where a phone
 * took it, is left out, its pixels stay as they are, and the author's file is not altered. What is
 * kept is listed, not what is dropped, so that a kind of metadata nobody thought of is dropped too;
 * and the files are cut by our own code, since to decode and encode again would cost quality.
 */
@NullMarked
package org.plenary.picture;

import org.jspecify.annotations.NullMarked;
