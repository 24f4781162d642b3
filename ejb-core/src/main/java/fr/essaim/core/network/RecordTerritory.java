package fr.essaim.core.network;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import java.util.List;
import java.util.TreeSet;

/**
 * States what a territory is: adds it, or replaces what was said of it.
 *
 * @param communeKeys the communes of a programme area, as far as they are known
 */
public record RecordTerritory(
    String key,
    TerritoryKind kind,
    String code,
    String vintage,
    String name,
    String parentKey,
    String epciKey,
    List<String> communeKeys) {

  /**
   * @throws BusinessRuleViolation {@code network.key.invalid}, {@code network.name.missing}, {@code
   *     network.cog.invalid}, {@code network.territory.code.missing}, {@code
   *     network.territory.vintage.missing} (a QPV without its generation), {@code
   *     network.territory.communes.not-for-kind}
   */
  public RecordTerritory {
    if (!Slug.isValid(key)) {
      throw new BusinessRuleViolation("network.key.invalid", String.valueOf(key));
    }
    name = text("name", name, OrganisationDetails.MAX_NAME);
    if (name == null) {
      throw new BusinessRuleViolation("network.name.missing");
    }
    code = kind == TerritoryKind.COMMUNE ? StateIdentifiers.cog(code) : text("code", code, 20);
    vintage = text("vintage", vintage, 10);
    if (code == null && kind != TerritoryKind.PROGRAMME_AREA) {
      throw new BusinessRuleViolation("network.territory.code.missing", kind);
    }
    if (vintage == null && kind == TerritoryKind.QPV) {
      throw new BusinessRuleViolation("network.territory.vintage.missing", key);
    }
    communeKeys = communeKeys == null ? List.of() : List.copyOf(new TreeSet<>(communeKeys));
    if (!communeKeys.isEmpty() && kind != TerritoryKind.PROGRAMME_AREA) {
      throw new BusinessRuleViolation("network.territory.communes.not-for-kind", kind);
    }
  }

  /** A commune in its department; {@code commune-COG} is its key. */
  public static RecordTerritory commune(String cog, String name) {
    String code = StateIdentifiers.cog(cog);
    return new RecordTerritory(
        communeKey(code), TerritoryKind.COMMUNE, code, null, name, departmentKey(code), null, null);
  }

  /** A programme area of which only the name is known; its key is {@code programme-NAME}. */
  public static RecordTerritory area(String name) {
    return new RecordTerritory(
        areaKey(name), TerritoryKind.PROGRAMME_AREA, null, null, name, null, null, null);
  }

  public static String communeKey(String cog) {
    return "commune-" + cog.toLowerCase(java.util.Locale.ROOT);
  }

  public static String areaKey(String name) {
    return "programme-" + Slug.of(name);
  }

  /** Of a priority district, by its code. */
  public static String districtKey(String code) {
    return "qpv-" + code.toLowerCase(java.util.Locale.ROOT);
  }

  public static String departmentKey(String cog) {
    return "departement-" + departmentCode(cog).toLowerCase(java.util.Locale.ROOT);
  }

  /** The code of the department that a commune's code begins with. */
  public static String departmentCode(String cog) {
    return cog.substring(0, cog.startsWith("97") || cog.startsWith("98") ? 3 : 2);
  }

  private static String text(String field, String value, int longest) {
    String text = Fields.text(value);
    if (text != null && text.length() > longest) {
      throw new BusinessRuleViolation(Fields.TOO_LONG, field, longest);
    }
    return text;
  }
}
