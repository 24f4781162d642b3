package fr.essaim.core.imports;

import fr.essaim.core.shared.Module;
import java.util.Optional;

/** What a file holds, told by its columns. */
public enum FileKind {
  /** The programme's organisations. */
  ORGANISATIONS(true, null),
  /** Themes, which prototypes name. */
  THEMES(true, Module.PROTOTYPES),
  /** The programme's prototypes, and the themes of its second phase. */
  PROTOTYPES(true, Module.PROTOTYPES),
  /** The resource cards of the network's wiki. */
  CARDS(true, Module.PROTOTYPES),
  /** Which centre uses which prototype since when. */
  INSTALLATIONS(true, Module.SPREAD),
  /** Operations, with who takes part in them. */
  OPERATIONS(true, Module.STEERING),
  /** What operations promised. */
  OBJECTIVES(true, Module.STEERING),
  /** Who pays how much of an operation. */
  FUNDING_PLAN(true, Module.STEERING),
  /** The positions that an operation pays. */
  STAFFING(true, Module.STEERING),
  /** Places of the education map, which have a page of their own. */
  PLACES(false, Module.EDUCATION),
  SYSTEMS(false, null),
  /** A text or a map beside the tables. */
  DOCUMENT(false, null),
  UNKNOWN(false, null);

  private final boolean imported;
  private final Module module;

  FileKind(boolean imported, Module module) {
    this.imported = imported;
    this.module = module;
  }

  /** Whether its rows are brought in; others are recognised and left for a later release. */
  public boolean isImported() {
    return imported;
  }

  /** The module that its rows are a part of; empty for what every instance has. */
  public Optional<Module> module() {
    return Optional.ofNullable(module);
  }
}
