package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.FirstData.Choice;
import fr.essaim.core.imports.FirstData.Loaded;
import fr.essaim.core.imports.ImportFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Loads what a first start asks for. */
@ApplicationScoped
public class FirstDataLoader {

  public Loaded load(Choice choice, List<ImportFile> files) {
    return new Loaded(false, List.of(), null);
  }
}
