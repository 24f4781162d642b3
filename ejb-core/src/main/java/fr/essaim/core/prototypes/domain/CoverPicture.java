package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.CoverWords;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** The picture that stands for a prototype, where somebody gave it one. */
@Embeddable
public class CoverPicture {

  @Column(name = "cover_file_id")
  private String file;

  @Column(name = "cover_small_id")
  private String small;

  @Column(name = "cover_alt")
  private String alt;

  @Column(name = "cover_credit")
  private String credit;

  protected CoverPicture() {}

  static CoverPicture of(CoverWords words, StoredFile large, StoredFile smaller) {
    CoverPicture picture = new CoverPicture();
    picture.describe(words);
    picture.file = large.id();
    picture.small = smaller.id();
    return picture;
  }

  void describe(CoverWords words) {
    Constraints.check(words);
    alt = words.alt();
    credit = words.credit();
  }

  /** A row that has none may come with one that is empty. */
  Optional<Cover> view() {
    return file == null ? Optional.empty() : Optional.of(new Cover(file, small, alt, credit));
  }
}
