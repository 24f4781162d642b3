package fr.essaim.core.network;

import java.util.List;

/**
 * A commune of the country's list.
 *
 * @param code of the INSEE (COG)
 * @param postcodes those that letters to it bear
 */
public record Commune(String code, String name, List<String> postcodes) {

  public Commune {
    postcodes = List.copyOf(postcodes);
  }

  /** Its key as a territory. */
  public String key() {
    return RecordTerritory.communeKey(code);
  }

  /** Its name with its department, which no other commune has. */
  public String label() {
    return name + " (" + RecordTerritory.departmentCode(code) + ")";
  }
}
