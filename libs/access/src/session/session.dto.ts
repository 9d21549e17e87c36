import { ApiProperty } from '@nestjs/swagger';
import { FlagField, IdField, PartField, PartsField, TextField, TextsField } from '@ipharbor/platform/http';
import type { SignedInSession } from './sessions';

export class SignInDto {
  @TextField({ max: 64 })
  readonly username!: string;

  @TextField({ max: 200, raw: true })
  readonly password!: string;
}

export class ActivationDto {
  @TextField({ max: 64 })
  readonly username!: string;

  @TextField({ max: 40, description: 'the one-time code, with or without dashes', example: 'K7QM-2XPA-9RTD' })
  readonly code!: string;

  @TextField({ max: 200, raw: true })
  readonly password!: string;
}

export class ChangePasswordDto {
  @TextField({ max: 200, raw: true })
  readonly current!: string;

  @TextField({ max: 200, raw: true })
  readonly next!: string;
}

export class ChoosePostDto {
  @IdField()
  readonly postId!: string;
}

export class HeldPostDto {
  @IdField()
  readonly id!: string;
  @TextField()
  readonly title!: string;
  @TextField()
  readonly unitName!: string;
}

/** Who is signed in, with everything that a console shows or hides by. */
export class UserDto {
  @IdField()
  readonly id!: string;
  @TextField()
  readonly displayName!: string;
  @TextsField()
  readonly roles!: readonly string[];
  @TextsField()
  readonly permissions!: readonly string[];
  @PartsField(() => HeldPostDto)
  readonly posts!: readonly HeldPostDto[];
  @IdField({ nullable: true })
  readonly actingPostId!: string | null;
  @FlagField()
  readonly mustChangePassword!: boolean;
  @IdField({ nullable: true })
  readonly enterpriseId!: string | null;
  @IdField({ nullable: true })
  readonly agencyId!: string | null;
  @TextsField({
    description: 'whose rows they see, each with everything below; empty for those of a firm or an agency',
  })
  readonly regionCodes!: readonly string[];

  static from({ account, actor, posts, mustChangePassword }: SignedInSession): UserDto {
    return {
      id: account.id,
      displayName: account.displayName,
      roles: actor.roles,
      permissions: [...actor.permissions].sort(),
      posts: posts.map(({ post, unit }) => ({ id: post.id, title: post.title, unitName: unit.name })),
      actingPostId: actor.post?.id ?? null,
      mustChangePassword,
      enterpriseId: account.enterpriseId,
      agencyId: account.agencyId,
      regionCodes: actor.regionCodes,
    };
  }
}

export class CurrentSessionDto {
  @PartField(() => UserDto)
  readonly user!: UserDto;
}

export class NewSessionDto extends CurrentSessionDto {
  @ApiProperty({ description: 'for programs: send it as Authorization: Bearer; browsers keep it in a cookie' })
  readonly token!: string;
}
