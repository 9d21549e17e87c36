import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AppConfig } from '@ipharbor/platform/config';
import { Replay } from '@ipharbor/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, SignedIn } from '../requires';
import type { AdmittedRequest } from './access.guard';
import {
  ActivationDto,
  ChangePasswordDto,
  ChoosePostDto,
  CurrentSessionDto,
  NewSessionDto,
  SignInDto,
  UserDto,
} from './session.dto';
import { clearCookies, setCookies } from './session-token';
import { Sessions, type Source } from './sessions';
import { SignIn } from './sign-in.service';

@ApiTags('access')
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly config: AppConfig,
  ) {}

  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: NewSessionDto })
  async begin(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSessionDto> {
    const token = await this.signIn.withPassword(username, password, sourceOf(request));
    setCookies(reply, token, this.config.PUBLIC_URL?.startsWith('https:') ?? false);
    return { token, user: UserDto.from(await this.sessions.resume(token)) };
  }

  @Get('sessions/current')
  @SignedIn({ evenBeforePasswordChange: true })
  @ApiOkResponse({ type: CurrentSessionDto })
  current(@Req() { signedIn }: AdmittedRequest): CurrentSessionDto {
    return { user: UserDto.from(signedIn) };
  }

  @Delete('sessions/current')
  @SignedIn({ evenBeforePasswordChange: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Req() { actor, signedIn }: AdmittedRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(actor, signedIn.session.id, 'signed-out');
    clearCookies(reply);
  }

  @Put('sessions/current/post')
  @SignedIn()
  @ApiOkResponse({ type: CurrentSessionDto })
  async actAs(@Req() { actor, signedIn }: AdmittedRequest, @Body() { postId }: ChoosePostDto) {
    return { user: UserDto.from(await this.sessions.choosePost(actor, signedIn, postId)) };
  }

  @Put('accounts/me/password')
  @SignedIn({ evenBeforePasswordChange: true })
  @Replay('never')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@Req() { actor, signedIn }: AdmittedRequest, @Body() { current, next }: ChangePasswordDto) {
    return this.signIn.changePassword(actor, signedIn.session.id, current, next);
  }

  @Post('accounts/activation')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  activate(@Body() { username, code, password }: ActivationDto, @Req() request: FastifyRequest) {
    return this.signIn.activate(username, code, password, sourceOf(request));
  }
}

const sourceOf = (request: FastifyRequest): Source => ({
  requestId: request.id,
  sourceIp: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
});
