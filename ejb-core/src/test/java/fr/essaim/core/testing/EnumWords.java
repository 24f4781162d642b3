package fr.essaim.core.testing;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.EnumTypeConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Which words the entities understand in a column: the constants of the enum that reads it. */
final class EnumWords {

  private EnumWords() {}

  /** By {@code schema.table.column}. */
  static Map<String, List<String>> of(EntityManagerFactory factory) {
    Map<String, List<String>> words = new HashMap<>();
    for (ClassDescriptor descriptor :
        factory.unwrap(ServerSession.class).getDescriptors().values()) {
      descriptor.getMappings().forEach(mapping -> collect(mapping, words));
    }
    return words;
  }

  private static void collect(DatabaseMapping mapping, Map<String, List<String>> words) {
    if (mapping.isAggregateObjectMapping() || mapping.isAggregateCollectionMapping()) {
      mapping.getReferenceDescriptor().getMappings().forEach(part -> collect(part, words));
    }
    if (mapping instanceof AbstractDirectMapping direct) {
      put(direct.getField(), direct.getConverter(), words);
    }
    if (mapping instanceof DirectCollectionMapping collection) {
      put(collection.getDirectField(), collection.getValueConverter(), words);
    }
    if (mapping instanceof DirectMapMapping map) {
      put(map.getDirectKeyField(), map.getKeyConverter(), words);
    }
  }

  private static void put(
      DatabaseField field, Converter converter, Map<String, List<String>> words) {
    if (field != null && converter instanceof EnumTypeConverter enumerated) {
      words.put(
          field.getQualifiedName().toLowerCase(java.util.Locale.ROOT),
          Arrays.stream(enumerated.getEnumClass().getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .toList());
    }
  }
}
