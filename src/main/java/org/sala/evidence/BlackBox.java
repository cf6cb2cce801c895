package org.sala.evidence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A box over a face, in shares of the width and height of the picture as it is shown. */
record BlackBox(
    @DecimalMin("0") @DecimalMax("1") double left,
    @DecimalMin("0") @DecimalMax("1") double top,
    @DecimalMin("0.005") @DecimalMax("1") double width,
    @DecimalMin("0.005") @DecimalMax("1") double height) {}
