package fr.essaim.core.education;

/**
 * A place beside another.
 *
 * @param likeness how likely both are one, in percent
 * @param metres how far apart they are; null where that is not known
 */
public record LikePlace(KnownPlace place, int likeness, Integer metres) {

  /** Whether both are probably one. */
  public boolean isProbable() {
    return likeness >= DuplicateFinder.PROBABLE;
  }
}
