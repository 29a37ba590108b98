//! What the options and the smaller commands choose and print.

use snapbox::str;

use crate::harness::{Project, songngu};

/// The files that a selection makes in an empty output folder, without the manifest.
fn made(arguments: &str) -> Vec<String> {
    let project = Project::new();
    project.run(arguments).succeeds();
    project.output().into_keys().filter(|path| path != "manifest.json").collect()
}

#[test]
fn a_language_chooses_editions() {
    assert_eq!(made("build --lang vi-en"), ["2024/briefing.vi-en.pdf", "2024/briefing.vi-en.typ"]);
    assert_eq!(
        made("build --lang vi --lang vi-en --format typ"),
        ["2024/briefing.vi-en.typ", "2024/briefing.vi.typ", "2024/press-release.vi.typ"]
    );
}

#[test]
fn a_layout_chooses_editions() {
    assert_eq!(made("build --layout briefing --lang en"), ["2024/briefing.en.pdf", "2024/briefing.en.typ"]);
}

#[test]
fn a_format_chooses_files() {
    assert_eq!(made("build --format md"), ["2024/press-release.en.md", "2024/press-release.vi.md"]);
    assert_eq!(
        made("build --format pdf --layout press-release"),
        ["2024/press-release.en.pdf", "2024/press-release.vi.pdf"]
    );
}

#[test]
fn a_report_chooses_editions() {
    let second = |project: Project| {
        let copy = |project: Project, name: &str| {
            let text = project.read(&format!("content/reports/2024/{name}"));
            project.write(&format!("content/reports/2023/{name}"), text)
        };
        ["report.yaml", "figures.yaml", "body.yaml", "briefing.yaml"].into_iter().fold(project, copy)
    };
    let project = second(Project::new());
    project.run("build 2023 --format md").succeeds().says(str![[r#"
wrote out/2023/press-release.vi.md
wrote out/2023/press-release.en.md
2 written, 0 unchanged in out

"#]]);
    assert!(!project.output().contains_key("2024/press-release.vi.md"));
    project.run("build 2023 2024 --format md").succeeds().says(str![[r#"
wrote out/2024/press-release.vi.md
wrote out/2024/press-release.en.md
2 written, 2 unchanged in out

"#]]);
    let editions: serde_json::Value = serde_json::from_str(&project.read("out/manifest.json")).unwrap();
    assert_eq!(editions["editions"].as_object().unwrap().len(), 4);
}

#[test]
fn a_partial_build_keeps_the_other_editions_and_formats_in_the_manifest() {
    let project = Project::built();
    let before = project.read("out/manifest.json");
    project.run("build --lang vi --format md").succeeds();
    assert_eq!(project.read("out/manifest.json"), before);
    project.run("build --check").succeeds();
}

#[test]
fn another_output_folder_is_written_and_the_usual_one_left_alone() {
    let project = Project::new();
    project.run("build --format md --out public").succeeds().says(str![[r#"
wrote public/2024/press-release.vi.md
wrote public/2024/press-release.en.md
2 written, 0 unchanged in public

"#]]);
    assert!(project.output().is_empty());
    assert_eq!(project.output_in("public").len(), 3);
}

#[test]
fn list_names_every_report_with_its_editions_and_files() {
    Project::new().run("list").succeeds().says("").prints(str![[r#"
2024 (2024): Socio-economic situation in 2024
  press-release vi    2024/press-release.vi.md 2024/press-release.vi.typ 2024/press-release.vi.pdf
  press-release en    2024/press-release.en.md 2024/press-release.en.typ 2024/press-release.en.pdf
  briefing      vi    2024/briefing.vi.typ 2024/briefing.vi.pdf
  briefing      en    2024/briefing.en.typ 2024/briefing.en.pdf
  briefing      vi-en 2024/briefing.vi-en.typ 2024/briefing.vi-en.pdf

"#]]);
}

#[test]
fn figures_are_printed_in_columns() {
    Project::new().run("figures").succeeds().says("").prints(str![[r#"
report  figure                period  status    value    unit         approximation  total  share  change                  base  plan_percentage  plan_basis
2024    state_budget_revenue  2024    estimate  15745.0  vnd_billion                               26.9 percent            2023  156.1            estimate
2024    poverty_rate          2024    actual    2.5      percent                                   -0.75 percentage_point  2023
2024    new_style_communes    2024    estimate  138      commune      about          184    75

"#]]);
}

#[test]
fn figures_are_printed_as_csv() {
    Project::new().run("figures 2024 --format csv").succeeds().says("").prints(str![[r#"
report,figure,period,status,value,unit,approximation,total,share,rank,change,base,plan_percentage,plan_basis,sources
2024,state_budget_revenue,2024,estimate,15745.0,vnd_billion,,,,,26.9 percent,2023,156.1,estimate,"2024-report:21 15.745,0; 2024-report:21 26,9%; 2024-report:21 56,1%"
2024,poverty_rate,2024,actual,2.5,percent,,,,,-0.75 percentage_point,2023,,,"2024-report:24 2,5%; 2024-report:24 0,75"
2024,new_style_communes,2024,estimate,138,commune,about,184,75,,,,,,2024-report:29 138/184; 2024-report:29 75%

"#]]);
}

#[test]
fn figures_are_printed_as_json_with_a_source_for_each_printed_form() {
    let run = Project::new().run("figures --format json").succeeds().says("");
    let figures: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let revenue = serde_json::to_string_pretty(&figures[0]).unwrap();
    crate::harness::same(
        revenue.as_str(),
        str![[r#"
{
  "approximation": null,
  "as_of": null,
  "change": {
    "amount": "26.9",
    "base": "2023",
    "unit": "percent"
  },
  "id": "state_budget_revenue",
  "indicator": "state_budget_revenue",
  "name": {
    "en": "State budget revenue",
    "vi": "Thu ngân sách nhà nước"
  },
  "period": "2024",
  "plan": {
    "basis": "estimate",
    "percentage": "156.1"
  },
  "rank": null,
  "report": "2024",
  "share": null,
  "sources": [
    {
      "document": "2024-report",
      "line": 21,
      "measure": "value",
      "printed": "15.745,0"
    },
    {
      "document": "2024-report",
      "line": 21,
      "measure": "change",
      "printed": "26,9%"
    },
    {
      "document": "2024-report",
      "line": 21,
      "measure": "plan",
      "printed": "56,1%"
    }
  ],
  "status": "estimate",
  "total": null,
  "unit": "vnd_billion",
  "value": "15745.0"
}
"#]],
    );
    assert_eq!(figures.as_array().unwrap().len(), 3);
}

#[test]
fn figures_of_faulty_content_are_printed_with_the_fault_beside_them() {
    let run = Project::new().replace(crate::harness::FIGURES, "share: 75\n", "share: 57\n").run("figures").fails();
    assert!(run.stdout.contains("new_style_communes") && run.stderr.contains("K04"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn schema_lists_prints_and_writes_the_schemas() {
    songngu(&["schema"]).succeeds().prints(str![[r##"
{
  "body": {
    "$defs": {
      "Block": {
        "additionalProperties": false,
        "description": "A block: exactly one of text, table and headline.",
        "properties": {
          "headline": {
            "description": "the figures a leader should see first, by id",
            "items": {
              "type": "string"
            },
            "type": "array"
          },
          "table": {
            "$ref": "#/$defs/Table",
            "description": "a table of figures"
          },
          "text": {
            "$ref": "#/$defs/Words",
            "description": "Markdown; figures by reference, as in `{{ grdp_growth.change }}`"
          }
        },
        "type": "object"
      },
      "Section": {
        "additionalProperties": false,
        "description": "A heading and what stands under it.",
        "properties": {
          "blocks": {
            "description": "directly under the heading",
            "items": {
              "$ref": "#/$defs/Block"
            },
            "type": "array"
          },
          "heading": {
            "$ref": "#/$defs/Words",
            "description": "the heading without its number"
          },
          "sections": {
            "description": "deeper sections",
            "items": {
              "$ref": "#/$defs/Section"
            },
            "type": "array"
          }
        },
        "required": [
          "heading"
        ],
        "type": "object"
      },
      "Table": {
        "additionalProperties": false,
        "description": "A table of figures.",
        "properties": {
          "columns": {
            "description": "what is shown of each figure, after its name",
            "items": {
              "$ref": "#/$defs/TableColumn"
            },
            "type": "array"
          },
          "groups": {
            "description": "the rows",
            "items": {
              "$ref": "#/$defs/TableGroup"
            },
            "type": "array"
          },
          "note": {
            "$ref": "#/$defs/Words",
            "description": "below the table"
          },
          "title": {
            "$ref": "#/$defs/Words",
            "description": "above the table"
          }
        },
        "required": [
          "title",
          "columns",
          "groups"
        ],
        "type": "object"
      },
      "TableColumn": {
        "description": "What a column shows.",
        "oneOf": [
          {
            "const": "unit",
            "description": "the unit",
            "type": "string"
          },
          {
            "const": "value",
            "description": "the level",
            "type": "string"
          },
          {
            "const": "change",
            "description": "the movement",
            "type": "string"
          },
          {
            "const": "plan",
            "description": "the percentage of plan",
            "type": "string"
          },
          {
            "const": "rank",
            "description": "the place",
            "type": "string"
          },
          {
            "const": "share",
            "description": "the percentage of the total",
            "type": "string"
          },
          {
            "const": "state",
            "description": "met, exceeded or missed",
            "type": "string"
          },
          {
            "const": "source",
            "description": "where it is printed in the legacy documents",
            "type": "string"
          }
        ]
      },
      "TableGroup": {
        "additionalProperties": false,
        "description": "Rows that belong together.",
        "properties": {
          "figures": {
            "description": "the figures, by id",
            "items": {
              "type": "string"
            },
            "type": "array"
          },
          "heading": {
            "$ref": "#/$defs/Words",
            "description": "their common heading"
          }
        },
        "required": [
          "figures"
        ],
        "type": "object"
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`body.yaml`, `briefing.yaml`: the narrative of an edition.",
    "properties": {
      "closing": {
        "description": "after the last section",
        "items": {
          "$ref": "#/$defs/Block"
        },
        "type": "array"
      },
      "opening": {
        "description": "before the first heading",
        "items": {
          "$ref": "#/$defs/Block"
        },
        "type": "array"
      },
      "sections": {
        "description": "the sections",
        "items": {
          "$ref": "#/$defs/Section"
        },
        "type": "array"
      }
    },
    "required": [
      "sections"
    ],
    "title": "Body",
    "type": "object"
  },
  "figures": {
    "$defs": {
      "Approximation": {
        "description": "How loosely a level was printed.",
        "oneOf": [
          {
            "const": "about",
            "description": "khoảng",
            "type": "string"
          },
          {
            "const": "nearly",
            "description": "gần",
            "type": "string"
          },
          {
            "const": "over",
            "description": "trên",
            "type": "string"
          }
        ]
      },
      "Change": {
        "additionalProperties": false,
        "description": "A movement: exactly one of rate and difference.",
        "properties": {
          "base": {
            "description": "against which period; the same period one year before where none is given",
            "pattern": "^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{4})?$",
            "type": [
              "integer",
              "string"
            ]
          },
          "difference": {
            "description": "in the indicator's unit, in points for per cent, in places climbed for a rank",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "rate": {
            "description": "in per cent; negative for a decrease",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          }
        },
        "type": "object"
      },
      "Figure": {
        "additionalProperties": false,
        "description": "A figure; at least one of value, rank, change and plan is there.",
        "properties": {
          "approximation": {
            "$ref": "#/$defs/Approximation",
            "description": "how loosely it was printed"
          },
          "as_of": {
            "description": "the day it was counted",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "type": "string"
          },
          "change": {
            "$ref": "#/$defs/Change",
            "description": "its movement"
          },
          "indicator": {
            "description": "the id of its indicator; the figure's own id where none is given",
            "type": "string"
          },
          "note": {
            "$ref": "#/$defs/Words",
            "description": "a remark shown below tables"
          },
          "period": {
            "description": "what it covers; the report's period where none is given",
            "pattern": "^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{4})?$",
            "type": [
              "integer",
              "string"
            ]
          },
          "plan": {
            "$ref": "#/$defs/Plan",
            "description": "how it stands against plan"
          },
          "rank": {
            "description": "its place among the provinces",
            "format": "uint32",
            "minimum": 0,
            "type": "integer"
          },
          "share": {
            "description": "the level as a percentage of its total",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "sources": {
            "description": "every printed form in the legacy documents",
            "items": {
              "$ref": "#/$defs/Source"
            },
            "type": "array"
          },
          "status": {
            "$ref": "#/$defs/Status",
            "description": "how final it is"
          },
          "total": {
            "description": "what the level is a part of, as in 138/184",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "unit": {
            "description": "the id of the unit it is printed in; the indicator's where none is given",
            "type": "string"
          },
          "value": {
            "description": "the level",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          }
        },
        "required": [
          "status"
        ],
        "type": "object"
      },
      "Plan": {
        "additionalProperties": false,
        "description": "A plan ratio: exactly one of ratio, above and below.",
        "properties": {
          "above": {
            "description": "vượt …% kế hoạch",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "below": {
            "description": "thấp hơn …% so với kế hoạch",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "of": {
            "$ref": "#/$defs/PlanBasis",
            "description": "against the plan (kế hoạch, default) or the budget estimate (dự toán)"
          },
          "ratio": {
            "description": "bằng …% kế hoạch",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          }
        },
        "type": "object"
      },
      "PlanBasis": {
        "description": "What a plan ratio is measured against.",
        "oneOf": [
          {
            "const": "plan",
            "description": "kế hoạch",
            "type": "string"
          },
          {
            "const": "estimate",
            "description": "dự toán",
            "type": "string"
          }
        ]
      },
      "Source": {
        "additionalProperties": false,
        "description": "A line of a legacy document and the forms of the figure printed on it.",
        "properties": {
          "change": {
            "description": "the movement as printed",
            "type": [
              "string",
              "number"
            ]
          },
          "document": {
            "description": "the document's id; the report's document where none is given",
            "type": "string"
          },
          "line": {
            "description": "the line, from 1",
            "format": "uint32",
            "minimum": 0,
            "type": "integer"
          },
          "plan": {
            "description": "the plan ratio as printed",
            "type": [
              "string",
              "number"
            ]
          },
          "rank": {
            "description": "the place as printed",
            "type": [
              "string",
              "number"
            ]
          },
          "ratio": {
            "description": "the level over its total as printed",
            "type": [
              "string",
              "number"
            ]
          },
          "share": {
            "description": "the percentage of the total as printed",
            "type": [
              "string",
              "number"
            ]
          },
          "value": {
            "description": "the level as printed",
            "type": [
              "string",
              "number"
            ]
          }
        },
        "required": [
          "line"
        ],
        "type": "object"
      },
      "Status": {
        "description": "How final a figure is.",
        "oneOf": [
          {
            "const": "actual",
            "description": "settled (thực hiện)",
            "type": "string"
          },
          {
            "const": "estimate",
            "description": "computed before the period has ended (ước)",
            "type": "string"
          },
          {
            "const": "provisional",
            "description": "published before it is settled (sơ bộ)",
            "type": "string"
          },
          {
            "const": "revised",
            "description": "replaces an earlier publication",
            "type": "string"
          },
          {
            "const": "target",
            "description": "what is aimed at (mục tiêu, kế hoạch)",
            "type": "string"
          }
        ]
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`figures.yaml`: every figure of the report, each with its source.",
    "properties": {
      "figures": {
        "additionalProperties": {
          "$ref": "#/$defs/Figure"
        },
        "description": "the figures, by the name that prose uses",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      }
    },
    "required": [
      "figures"
    ],
    "title": "Figures",
    "type": "object"
  },
  "glossary": {
    "$defs": {
      "Term": {
        "additionalProperties": false,
        "description": "A term.",
        "properties": {
          "abbreviation": {
            "$ref": "#/$defs/Words",
            "description": "the abbreviation in both languages"
          },
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`content/catalogue/glossary.yaml`: the terms and their translation.",
    "properties": {
      "terms": {
        "description": "the terms",
        "items": {
          "$ref": "#/$defs/Term"
        },
        "type": "array"
      }
    },
    "required": [
      "terms"
    ],
    "title": "Glossary",
    "type": "object"
  },
  "indicators": {
    "$defs": {
      "Indicator": {
        "additionalProperties": false,
        "description": "An indicator.",
        "properties": {
          "name": {
            "$ref": "#/$defs/Words",
            "description": "its name, complete enough to stand alone in a table"
          },
          "sector": {
            "description": "the id of its sector",
            "type": "string"
          },
          "sense": {
            "$ref": "#/$defs/Sense",
            "description": "whether more is better"
          },
          "short": {
            "$ref": "#/$defs/Words",
            "description": "a shorter name for narrow places"
          },
          "unit": {
            "description": "the id of its unit",
            "type": "string"
          }
        },
        "required": [
          "name",
          "unit",
          "sector",
          "sense"
        ],
        "type": "object"
      },
      "Sense": {
        "description": "Whether more is better.",
        "oneOf": [
          {
            "const": "more_is_better",
            "description": "more is better",
            "type": "string"
          },
          {
            "const": "less_is_better",
            "description": "less is better",
            "type": "string"
          },
          {
            "const": "neutral",
            "description": "neither",
            "type": "string"
          }
        ]
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`content/catalogue/indicators.yaml`: what is measured.",
    "properties": {
      "indicators": {
        "additionalProperties": {
          "$ref": "#/$defs/Indicator"
        },
        "description": "the indicators, by id",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      },
      "sectors": {
        "additionalProperties": {
          "$ref": "#/$defs/Words"
        },
        "description": "the sectors, by id, in the order in which tables show them",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      }
    },
    "required": [
      "sectors",
      "indicators"
    ],
    "title": "Indicators",
    "type": "object"
  },
  "organisations": {
    "$defs": {
      "Lines": {
        "additionalProperties": false,
        "description": "Lines of text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "items": {
              "type": "string"
            },
            "type": "array"
          },
          "vi": {
            "description": "Vietnamese",
            "items": {
              "type": "string"
            },
            "type": "array"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      },
      "Organisation": {
        "additionalProperties": false,
        "description": "An organisation.",
        "properties": {
          "code": {
            "description": "its code in document numbers",
            "type": "string"
          },
          "letterhead": {
            "$ref": "#/$defs/Lines",
            "description": "the lines of its name at the head of a document, in capitals"
          },
          "name": {
            "$ref": "#/$defs/Words",
            "description": "its full official name"
          },
          "short": {
            "$ref": "#/$defs/Words",
            "description": "its usual short name"
          }
        },
        "required": [
          "name",
          "short",
          "letterhead",
          "code"
        ],
        "type": "object"
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`content/catalogue/organisations.yaml`: who issues reports.",
    "properties": {
      "organisations": {
        "additionalProperties": {
          "$ref": "#/$defs/Organisation"
        },
        "description": "the organisations, by id",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      }
    },
    "required": [
      "organisations"
    ],
    "title": "Organisations",
    "type": "object"
  },
  "report": {
    "$defs": {
      "Authority": {
        "description": "In whose place.",
        "oneOf": [
          {
            "const": "on_behalf",
            "description": "TM.",
            "type": "string"
          },
          {
            "const": "for_head",
            "description": "KT.",
            "type": "string"
          },
          {
            "const": "by_order",
            "description": "TL.",
            "type": "string"
          },
          {
            "const": "by_authorization",
            "description": "TUQ.",
            "type": "string"
          },
          {
            "const": "acting",
            "description": "Q.",
            "type": "string"
          }
        ]
      },
      "DocumentNumber": {
        "additionalProperties": false,
        "description": "Number and code of a document.",
        "properties": {
          "code": {
            "description": "type and agency, e.g. TB-UBND",
            "type": "string"
          },
          "serial": {
            "description": "the running number; left out until registration",
            "type": [
              "string",
              "number"
            ]
          }
        },
        "required": [
          "code"
        ],
        "type": "object"
      },
      "Kind": {
        "description": "The type of a document.",
        "oneOf": [
          {
            "const": "report",
            "description": "báo cáo",
            "type": "string"
          },
          {
            "const": "notice",
            "description": "thông báo",
            "type": "string"
          },
          {
            "const": "press_release",
            "description": "thông cáo báo chí",
            "type": "string"
          }
        ]
      },
      "Recipient": {
        "additionalProperties": false,
        "description": "A recipient.",
        "properties": {
          "name": {
            "$ref": "#/$defs/Words",
            "description": "who receives it"
          },
          "under": {
            "description": "units within the recipient",
            "items": {
              "$ref": "#/$defs/Words"
            },
            "type": "array"
          }
        },
        "required": [
          "name"
        ],
        "type": "object"
      },
      "ReportStatus": {
        "description": "Whether a report may still change.",
        "oneOf": [
          {
            "const": "draft",
            "description": "may change",
            "type": "string"
          },
          {
            "const": "final",
            "description": "published",
            "type": "string"
          }
        ]
      },
      "Signature": {
        "additionalProperties": false,
        "description": "Who signs.",
        "properties": {
          "authority": {
            "$ref": "#/$defs/Authority",
            "description": "in whose place: TM., KT., TL., TUQ. or Q."
          },
          "name": {
            "description": "the signer's name",
            "type": "string"
          },
          "position": {
            "$ref": "#/$defs/Words",
            "description": "the signer's position"
          },
          "principal": {
            "$ref": "#/$defs/Words",
            "description": "the collective or head in whose place it is signed"
          }
        },
        "required": [
          "position",
          "name"
        ],
        "type": "object"
      },
      "Voice": {
        "description": "The language or languages of an edition.",
        "oneOf": [
          {
            "const": "vi",
            "description": "Vietnamese",
            "type": "string"
          },
          {
            "const": "en",
            "description": "English",
            "type": "string"
          },
          {
            "const": "vi-en",
            "description": "both, side by side",
            "type": "string"
          }
        ]
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`report.yaml`: who reports, when, under which number, who signs, who receives.",
    "properties": {
      "date": {
        "description": "the date of issue",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "type": "string"
      },
      "document": {
        "description": "the id of the document its figures come from, where a source names none",
        "type": "string"
      },
      "editions": {
        "additionalProperties": {
          "items": {
            "$ref": "#/$defs/Voice"
          },
          "type": "array"
        },
        "description": "the editions to make: the languages of each layout",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      },
      "issuer": {
        "description": "the id of the issuing organisation",
        "type": "string"
      },
      "kind": {
        "$ref": "#/$defs/Kind",
        "description": "the type of the document"
      },
      "number": {
        "$ref": "#/$defs/DocumentNumber",
        "description": "number and code"
      },
      "period": {
        "description": "what it reports on",
        "pattern": "^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{4})?$",
        "type": [
          "integer",
          "string"
        ]
      },
      "place": {
        "$ref": "#/$defs/Words",
        "description": "the place of issue"
      },
      "recipients": {
        "description": "who receives it",
        "items": {
          "$ref": "#/$defs/Recipient"
        },
        "type": "array"
      },
      "signature": {
        "$ref": "#/$defs/Signature",
        "description": "who signs"
      },
      "status": {
        "$ref": "#/$defs/ReportStatus",
        "description": "whether it may still change"
      },
      "title": {
        "$ref": "#/$defs/Words",
        "description": "the subject of the document (trích yếu)"
      }
    },
    "required": [
      "title",
      "kind",
      "issuer",
      "number",
      "place",
      "date",
      "period",
      "status",
      "document",
      "signature",
      "recipients",
      "editions"
    ],
    "title": "Report",
    "type": "object"
  },
  "units": {
    "$defs": {
      "Unit": {
        "additionalProperties": false,
        "description": "A unit.",
        "properties": {
          "dimension": {
            "description": "what it measures; units of one dimension convert into each other",
            "type": "string"
          },
          "head": {
            "$ref": "#/$defs/Words",
            "description": "the unit in table heads"
          },
          "scale": {
            "description": "how many of the dimension's base one unit is",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "type": [
              "number",
              "string"
            ]
          },
          "singular": {
            "description": "the English text for exactly one",
            "type": "string"
          },
          "text": {
            "$ref": "#/$defs/Words",
            "description": "the number with its unit; `{}` stands for the number"
          }
        },
        "required": [
          "dimension",
          "scale",
          "text",
          "head"
        ],
        "type": "object"
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`content/catalogue/units.yaml`: the units.",
    "properties": {
      "units": {
        "additionalProperties": {
          "$ref": "#/$defs/Unit"
        },
        "description": "the units, by id",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      }
    },
    "required": [
      "units"
    ],
    "title": "Units",
    "type": "object"
  },
  "workspace": {
    "$defs": {
      "Document": {
        "additionalProperties": false,
        "description": "A legacy document.",
        "properties": {
          "file": {
            "description": "its file name",
            "type": "string"
          },
          "title": {
            "$ref": "#/$defs/Words",
            "description": "what it is called"
          }
        },
        "required": [
          "title",
          "file"
        ],
        "type": "object"
      },
      "Words": {
        "additionalProperties": false,
        "description": "Plain text in both languages.",
        "properties": {
          "en": {
            "description": "English",
            "type": "string"
          },
          "vi": {
            "description": "Vietnamese",
            "type": "string"
          }
        },
        "required": [
          "vi",
          "en"
        ],
        "type": "object"
      }
    },
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "additionalProperties": false,
    "description": "`content/workspace.yaml`: whose reports these are, and the documents that figures come from.",
    "properties": {
      "documents": {
        "additionalProperties": {
          "$ref": "#/$defs/Document"
        },
        "description": "the legacy documents that figures come from, by id",
        "propertyNames": {
          "pattern": "^[a-z0-9][a-z0-9_-]*$"
        },
        "type": "object"
      },
      "name": {
        "$ref": "#/$defs/Words",
        "description": "the province or body whose reports these are"
      }
    },
    "required": [
      "name",
      "documents"
    ],
    "title": "Workspace",
    "type": "object"
  }
}

"##]]);
    let printed = songngu(&["schema", "figures"]).succeeds().stdout;
    let project = Project::new();
    project.run("schema --write").succeeds().says(str![[r#"
wrote content/schema/workspace.json
wrote content/schema/units.json
wrote content/schema/indicators.json
wrote content/schema/organisations.json
wrote content/schema/glossary.json
wrote content/schema/report.json
wrote content/schema/figures.json
wrote content/schema/body.json

"#]]);
    assert_eq!(project.read("content/schema/figures.json"), printed);
    project.run("schema --write").succeeds().says("");
    project.run("build --format md").succeeds();
}

#[test]
fn explain_lists_every_code() {
    songngu(&["explain"]).succeeds().prints(str![[r#"
Y01 not-yaml
Y02 duplicate-key
C01 unknown-field
C02 missing-field
C03 missing-translation
C04 wrong-kind-of-value
C05 wrong-number
C06 wrong-date
C07 wrong-period
C08 unknown-name
C09 unknown-figure
C10 missing-measure
C11 bad-reference
C12 contradicting-fields
C13 unreadable-file
C14 unpaired-blocks
C15 forbidden-character
K01 hand-typed-digit
K02 figure-parity
K03 printed-form-differs
K04 share-differs
T01 template-error
P01 typst-error
P02 missing-glyph
P03 typst-warning
O01 cannot-write
O02 output-differs
U01 no-such-edition
U02 no-such-code
U03 folder-not-empty

"#]]);
}

#[test]
fn explain_takes_a_number_in_either_case_or_a_name() {
    let by_number = songngu(&["explain", "K04"]).succeeds().stdout;
    assert!(by_number.starts_with("K04 share-differs\n\n") && by_number.contains("# How to mend it"), "{by_number}");
    for name in ["k04", "share-differs", "SHARE-DIFFERS"] {
        songngu(&["explain", name]).succeeds().prints(by_number.as_str());
    }
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = songngu(&["completions", shell]).succeeds().stdout;
        assert!(
            script.contains("songngu") && script.contains("completions") && script.contains("figures"),
            "{shell}: {script}"
        );
    }
}

#[test]
fn init_begins_a_project_that_builds_every_edition_without_a_finding() {
    let project = Project::empty();
    let run = project.run("init mine").succeeds();
    assert!(run.stderr.contains("next: songngu build --project mine"), "{}", run.stderr);
    project.run("build --project mine").succeeds();
    assert!(project.output_in("mine/out").keys().any(|path| path.ends_with(".pdf")));
    project.run("build --project mine --check").succeeds();
    project.run("init mine").fails();
}

#[test]
fn init_with_templates_copies_everything_that_can_be_changed() {
    let project = Project::empty();
    project.run("init mine --templates").succeeds();
    for file in ["templates/briefing.typ.jinja", "templates/typst/theme.typ", "fonts/inter/Inter-Regular.otf"] {
        assert!(project.path().join("mine").join(file).exists(), "{file}");
    }
    project.run("build --project mine").succeeds();
}
