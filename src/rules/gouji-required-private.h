/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-profile-private.h"
#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* What the profile of @run's document asks for, and where it says so. */
const char *const *gouji_required_get_needs   (GoujiRun      *run,
                                               GoujiNeed      need,
                                               GoujiNeedKind  kind);
/* (transfer full): a finding of @rule that names the source; what is expected only is a
 * question at most. */
GoujiDraft        *gouji_required_new_draft   (GoujiRun      *run,
                                               guint          rule,
                                               GoujiNeed      need,
                                               GoujiNeedKind  kind,
                                               gboolean       sure);
/* Whether the document has only the lesser part of the tables: one that was exported, say.
 * Of what is not there nothing can be said then. */
gboolean           gouji_required_is_part     (GoujiRun      *run);
void               gouji_required_append      (GString       *list,
                                               const char    *title);

G_END_DECLS
