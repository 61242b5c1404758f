/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-finding.h"
#include "rules/gouji-formula-private.h"

G_BEGIN_DECLS

typedef struct _GoujiTopic GoujiTopic;

typedef enum
{
  GOUJI_LANGUAGE_ENGLISH,
  GOUJI_LANGUAGE_CHINESE,
  GOUJI_N_LANGUAGES,
} GoujiLanguage;

/* A text of a rule file, in both languages; either may be "". */
typedef struct
{
  const char *in[GOUJI_N_LANGUAGES]; /* interned */
} GoujiRuleText;

/* A row of the catalogue: F1. */
typedef struct
{
  const char    *id; /* interned */
  GoujiCategory  category;
  GoujiRuleText  title;
} GoujiCheck;

/* A case a rule brings with it. */
typedef struct
{
  gboolean  passes;
  char     *text; /* tables as printed, cells with | between */
  guint     line;
  guint     at_line;  /* of the text, from 1: where the finding is; 0 when it may be anywhere */
  guint     at_field; /* within the line, from 1 */
} GoujiExample;

/* One check of a rule file. */
typedef struct
{
  const char       *id;    /* "F1-tree", interned */
  const char       *check; /* "F1", interned */
  GoujiSeverity     severity; /* of what it finds: as written, unless settings say otherwise */
  GoujiSeverity     written;  /* as its file says */
  gboolean          off;
  GoujiRuleText     title;
  GoujiRuleText     message; /* with {row} and the like */
  GoujiRuleText     advice;
  GoujiRuleText     source;  /* which regulation or custom */
  const char       *file;    /* interned */
  guint             line;
  char             *text;    /* as written, without the examples */
  GoujiFormula     *formula; /* or NULL */
  const GoujiTopic *topic;   /* what no formula can say, or NULL */
  GArray           *examples; /* GoujiExample */
} GoujiRule;

GoujiRule  *gouji_rule_new       (void);
void        gouji_rule_free      (GoujiRule           *self);
/* In the reader's language, else in the other. */
const char *gouji_rule_text_get  (const GoujiRuleText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiRule, gouji_rule_free)

/* Parses a rule file and appends to @rules (GoujiRule) and @checks (GoujiCheck). */
gboolean    gouji_rule_parse     (const char          *source_name,
                                  const char          *text,
                                  gsize                length,
                                  GPtrArray           *rules,
                                  GArray              *checks,
                                  GError             **error);

G_END_DECLS
