# What follows from the abbreviations that a cube may use; the constraints are asked of what this makes of it.
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { ?observation a qb:Observation } WHERE { ?any qb:observation ?observation } ;
INSERT { ?observation a qb:Observation } WHERE { ?observation qb:dataSet ?cube } ;
INSERT { ?slice a qb:Slice } WHERE { ?cube qb:slice ?slice } ;
INSERT { ?component qb:componentProperty ?property . ?property a qb:DimensionProperty }
WHERE { ?component qb:dimension ?property } ;
INSERT { ?component qb:componentProperty ?property . ?property a qb:MeasureProperty }
WHERE { ?component qb:measure ?property } ;
INSERT { ?component qb:componentProperty ?property . ?property a qb:AttributeProperty }
WHERE { ?component qb:attribute ?property } ;

# What is said once of a cube, or of a slice, is said of each observation.
INSERT { ?observation ?property ?value }
WHERE {
  ?cube qb:structure/qb:component ?component ; ?property ?value .
  ?component qb:componentProperty ?property ; qb:componentAttachment qb:DataSet .
  ?observation qb:dataSet ?cube .
} ;
INSERT { ?observation ?property ?value }
WHERE {
  ?cube qb:structure/qb:component ?component ; qb:slice ?slice .
  ?component qb:componentProperty ?property ; qb:componentAttachment qb:Slice .
  ?slice ?property ?value ; qb:observation ?observation .
} ;
INSERT { ?observation ?property ?value }
WHERE {
  ?cube qb:structure/qb:component/qb:componentProperty ?property ; qb:slice ?slice .
  ?property a qb:DimensionProperty .
  ?slice ?property ?value ; qb:observation ?observation .
}
