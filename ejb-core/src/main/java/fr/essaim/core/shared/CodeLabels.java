package fr.essaim.core.shared;

/** What the codes of the domain are called in French: whoever fills a table in knows these. */
public interface CodeLabels {

  /** The constant as the pages say it. */
  String of(Enum<?> constant);
}
