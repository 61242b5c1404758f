/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "rules/gouji-rule-private.h"

G_BEGIN_DECLS

/* A section that profiles ask for, as data/rules/sections.ini names it. */
typedef struct
{
  GoujiRuleText title;
  char        **words;    /* folded; one of them tells that it is there */
  gboolean      glossary; /* the explanation of terms itself */
} GoujiRequiredSection;

/* (transfer none): NULL when there is none of that name. */
const GoujiRequiredSection *gouji_required_section_find (const char                 *name);
/* Whether the explanation speaks of it anywhere. */
gboolean                    gouji_required_section_is_in (const GoujiRequiredSection *self,
                                                          GoujiDisclosure            *disclosure);

G_END_DECLS
