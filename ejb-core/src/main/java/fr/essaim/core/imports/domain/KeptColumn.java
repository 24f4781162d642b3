package fr.essaim.core.imports.domain;

import fr.essaim.core.imports.CardField;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** The administrator's decision on how a column of card exports is read. */
@Entity
@Table(schema = "imports", name = "mapping")
public class KeptColumn {

  @Id private String heading;

  @Enumerated(EnumType.STRING)
  private CardField field;

  protected KeptColumn() {}

  /**
   * @param heading as a slug
   * @param field null to leave the column out
   */
  public static KeptColumn of(String heading, CardField field) {
    KeptColumn kept = new KeptColumn();
    kept.heading = Objects.requireNonNull(heading);
    kept.field = field;
    return kept;
  }

  /** Decides otherwise. */
  public void reads(CardField otherField) {
    field = otherField;
  }

  public String heading() {
    return heading;
  }

  /** What the column holds; empty when it is left out. */
  public Optional<CardField> field() {
    return Optional.ofNullable(field);
  }
}
