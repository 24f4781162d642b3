package fr.essaim.core.prototypes;

/** A prototype in use whose capitalisation sheet lacks something. */
public record UnfinishedSheet(String prototypeKey, String prototypeTitle, SheetGauge gauge) {}
