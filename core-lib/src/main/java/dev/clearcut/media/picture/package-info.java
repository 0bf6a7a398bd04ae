/**
 * What is wrong with a picture, frame by frame and without a file in sight.
 *
 * <p>A {@link dev.clearcut.media.picture.Raster} is one frame as it was decoded, in code values.
 * {@link dev.clearcut.media.picture.PictureCheck}s see one after the other and say at the end which
 * frames are black, stand still, leave the range of EBU R 103, change their active area, are woven
 * of fields in the wrong order, or flash. They keep a few bytes a frame.
 *
 * <pre>{@code
 * var black = new Black(0.98, 0.03);
 * black.see(first, null);
 * black.see(second, first);
 * black.end();                           // [1, 2): one black frame
 * }</pre>
 */
@NullMarked
package dev.clearcut.media.picture;

import org.jspecify.annotations.NullMarked;
