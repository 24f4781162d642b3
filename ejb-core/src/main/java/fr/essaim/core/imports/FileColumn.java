package fr.essaim.core.imports;

import java.util.List;

/**
 * How files call what a field holds.
 *
 * @param kind the kind of file that has it
 * @param name what the programme's own files call it; null where those have none
 * @param required whether a file without it cannot be brought
 * @param headings what others call it, as slugs
 */
public record FileColumn(FileKind kind, String name, boolean required, List<String> headings) {

  public FileColumn {
    headings = List.copyOf(headings);
  }
}
