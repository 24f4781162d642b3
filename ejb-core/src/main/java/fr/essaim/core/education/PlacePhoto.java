package fr.essaim.core.education;

import java.util.UUID;

/**
 * A photo of a place.
 *
 * @param name of the file that was handed in
 */
public record PlacePhoto(UUID id, String name, PhotoWords words) {

  /** The same as the public sees it: without who agreed. */
  PlacePhoto forEverybody() {
    return new PlacePhoto(id, "", new PhotoWords(words.description(), ImageRight.NOBODY, "", null));
  }
}
