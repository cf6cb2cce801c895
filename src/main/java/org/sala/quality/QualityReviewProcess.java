package org.sala.quality;

/** Every name of the processes {@code quality-sample} and {@code quality-review}. */
public final class QualityReviewProcess {

  /** The id of the process in which one drawn request is reviewed. */
  public static final String KEY = "quality-review";

  /** The id of the process that waits for the end of a month and draws. */
  public static final String SAMPLE = "quality-sample";

  /** The decision table with the share and the working days. */
  public static final String SAMPLING = "quality-sampling";

  private QualityReviewProcess() {}

  /** What the engine holds beside the facts of the request. */
  public static final class Variables {
    public static final String INSPECTORATE_GROUP = "inspectorateGroup";
    public static final String SAMPLE_DUE = "qualitySampleAt";

    private Variables() {}
  }
}
