package fr.essaim.core.education;

/** What became of a place of the education map. */
public enum PlaceState {
  /** It was accepted, and everybody finds it. */
  SHOWN,
  /** Two people reported it: it is shown with a warning until a moderator has looked. */
  UNDER_REVIEW,
  /** Nobody confirmed it for 18 months. */
  HIDDEN,
  /** It is no more. */
  CLOSED,
  /** It is the same as another. */
  MERGED;

  /** Whether everybody finds it. */
  public boolean isPublic() {
    return this == SHOWN || this == UNDER_REVIEW;
  }
}
