"""The model in training: a small encoder, and three readings of it."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel


class WordingNet(nn.Module):
    """all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020) with a head a reading.

    Each label has its own attention over the words (label-wise attention, Mullenbach et al. 2018), beside
    the mean of all words.
    """

    def __init__(self, weights: Path, labels: int, dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(weights, attn_implementation="eager")
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(dropout)
        self.queries = nn.Linear(width, labels, bias=False)
        self.attended = nn.Parameter(torch.randn(labels, width) * 0.02)
        self.mean = nn.Linear(width, labels)
        self.carries = nn.Linear(width, 1)
        self.spans = nn.Linear(width, labels)
        self.starts = nn.Linear(width, 1)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return logits: labels [batch, labels], spans [batch, tokens, labels], starts [batch, tokens]."""
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        states = self.drop(states)
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        weights = torch.softmax(self.queries(states) + (mask - 1.0) * 1e4, dim=1)
        attended = torch.einsum("btl,btw->blw", weights, states)
        # A sentence that carries nothing carries no single label either.
        carries = nn.functional.logsigmoid(self.carries(mean))
        labels = self.mean(mean) + (attended * self.attended).sum(-1) + carries
        return labels, self.spans(states), self.starts(states).squeeze(-1)
