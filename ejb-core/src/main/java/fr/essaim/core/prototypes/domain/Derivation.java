package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.DerivedFrom;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** Which prototype of another network it was made from, if it was. */
@Embeddable
public class Derivation {

  @Column(name = "derived_uri")
  private String uri;

  @Column(name = "derived_page")
  private String page;

  @Column(name = "derived_title")
  private String title;

  @Column(name = "derived_language")
  private String language;

  @Column(name = "derived_network")
  private String network;

  @Enumerated(EnumType.STRING)
  @Column(name = "derived_licence")
  private Licence licence;

  protected Derivation() {}

  /**
   * @throws BusinessRuleViolation {@code prototypes.derived.no-changes} when its licence allows
   *     none
   */
  static Derivation from(DerivedFrom origin) {
    if (origin.licence() != null && !origin.licence().allowsChanges()) {
      throw new BusinessRuleViolation("prototypes.derived.no-changes", origin.licence().title());
    }
    Derivation derivation = new Derivation();
    derivation.uri = origin.uri();
    derivation.page = origin.page();
    derivation.title = origin.title();
    derivation.language = origin.language();
    derivation.network = origin.network();
    derivation.licence = origin.licence();
    return derivation;
  }

  /** A row that has none may come with one that is empty. */
  Optional<DerivedFrom> view() {
    return uri == null
        ? Optional.empty()
        : Optional.of(new DerivedFrom(uri, page, title, language, network, licence));
  }
}
