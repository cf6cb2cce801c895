package org.sala.publication;

/** Every name of the process {@code publication-review}. */
public final class PublicationReviewProcess {

  /** The id of the process. */
  public static final String KEY = "publication-review";

  /** The decision table with its working days. */
  public static final String DEADLINES = "publication-deadlines";

  private PublicationReviewProcess() {}

  /** What the engine holds beside the facts of the request. */
  public static final class Variables {
    public static final String DECIDERS_GROUP = "decidersGroup";

    private Variables() {}
  }
}
