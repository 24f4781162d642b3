package fr.essaim.core.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link PartialDate} as its ISO text. */
@Converter(autoApply = true)
public class PartialDateConverter implements AttributeConverter<PartialDate, String> {

  @Override
  public String convertToDatabaseColumn(PartialDate date) {
    return date == null ? null : date.value();
  }

  @Override
  public PartialDate convertToEntityAttribute(String column) {
    return column == null ? null : new PartialDate(column);
  }
}
