package org.sala.evidence;

import java.time.Instant;

/**
 * What a camera wrote into a picture.
 *
 * @param at when it was taken; null if the picture does not say
 * @param latitude where, in degrees; null as above
 * @param longitude as above
 * @param turned how the camera was held, 1 to 8 as EXIF counts: 1 is upright
 */
record Taking(Instant at, Double latitude, Double longitude, int turned) {

  static final Taking UNKNOWN = new Taking(null, null, null, 1);
}
